package io.prescreen.calendar.configuration;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.constraints.time.DurationMin;

/** At least a millisecond. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@DurationMin(millis = 1)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
public @interface PositiveDuration {

    String message() default "must be longer than zero";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
