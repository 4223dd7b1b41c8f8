-- What an operator prepares once, as a superuser: a database, the role that owns it and migrates, and the role of the service,
-- which owns nothing, so that row-level security binds it. README.md, "Run it anywhere", has the command.
-- The sandbox prepares its own database with this file.

create role :"owner" login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role :"service" login nosuperuser nocreatedb nocreaterole nobypassrls password :'service_password';
create database :"database" owner :"owner";
revoke all on database :"database" from public;
grant connect on database :"database" to :"service";

\connect :"database"
alter schema public owner to :"owner";
revoke all on schema public from public;
grant usage on schema public to :"service";
