package io.prescreen.calendar.configuration;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;

/** An {@link HttpsAddress} of scheme, host and port alone, as browsers send it: no path, not even a slash. */
@Target({ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HttpsOrigin.Validator.class)
public @interface HttpsOrigin {

    String message() default
            "must be an origin such as https://calendar.example (http for localhost alone), without path or slash at its end";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<HttpsOrigin, URI> {

        private final HttpsAddress.Validator address = new HttpsAddress.Validator();

        @Override
        public boolean isValid(URI origin, ConstraintValidatorContext context) {
            return origin == null
                    || address.isValid(origin, context) && origin.getRawPath().isEmpty();
        }
    }
}
