-- What Cronofy does not answer soon must not hold up what else is to be asked: when it was asked last, or was about to be.
alter table delegation_request add column asked_at timestamptz;
