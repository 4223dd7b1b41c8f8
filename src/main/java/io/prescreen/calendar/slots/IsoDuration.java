package io.prescreen.calendar.slots;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

/** {@code Duration} of the contract: ISO 8601 in days of 24 hours, hours and whole minutes, which {@link Duration} reads. */
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(
        regexp = "P(?=.)([0-9]{1,3}D)?(T(?=.)([0-9]{1,4}H)?([0-9]{1,6}M)?)?",
        message = "must be a duration in whole minutes, such as PT45M or PT1H30M")
@interface IsoDuration {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
