package io.prescreen.calendar.tenancy;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/** A token without an end could never be taken back. Quarkus checks the end of those that have one. */
@Unremovable
@ApplicationScoped
class ExpiryRequired implements Validator {

    @Override
    public String validate(JwtContext token) throws MalformedClaimException {
        return token.getJwtClaims().getExpirationTime() == null ? "no expiry" : null;
    }
}
