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
import java.util.Set;

/** An address that nobody reads along with: tokens and codes go there. This machine needs no TLS to reach itself. */
@Target({ElementType.METHOD, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HttpsAddress.Validator.class)
public @interface HttpsAddress {

    String message() default "must be an https address (http for localhost alone) without query and fragment";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<HttpsAddress, URI> {

        private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

        @Override
        public boolean isValid(URI address, ConstraintValidatorContext context) {
            return address == null
                    || address.getHost() != null
                            && address.getRawQuery() == null
                            && address.getRawFragment() == null
                            && address.getRawUserInfo() == null
                            && isSafe(address);
        }

        private static boolean isSafe(URI address) {
            return "https".equals(address.getScheme())
                    || "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
        }
    }
}
