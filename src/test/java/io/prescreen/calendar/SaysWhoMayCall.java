package io.prescreen.calendar;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

/** Roles, or openly nobody in particular, at the method or at its class. */
final class SaysWhoMayCall extends ArchCondition<JavaMethod> {

    SaysWhoMayCall() {
        super("say which roles may call them");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean says = method.isAnnotatedWith(RolesAllowed.class)
                || method.isAnnotatedWith(PermitAll.class)
                || method.getOwner().isAnnotatedWith(RolesAllowed.class);
        events.add(new SimpleConditionEvent(method, says, method.getFullName()));
    }
}
