package io.prescreen.calendar.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A story that every build tells to the package; {@code -Dstories=all} tells it all of them. */
@Tag("representative")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Representative {}
