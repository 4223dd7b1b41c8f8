package io.prescreen.sandbox.cronofy.http;

/** Answers one kind of call. May throw {@link Refusal}. Runs on the event loop, one call at a time. */
@FunctionalInterface
public interface Endpoint {

    Answer answer(Call call);

    /** The answer, also when it is a refusal. */
    default Answer reply(Call call) {
        try {
            return answer(call);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }
}
