package io.prescreen.sandbox.cronofy.oauth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an application may do with a service account itself; what it may do in mailboxes is delegated. */
public final class ServiceAccountScopes {

    private static final Map<String, String> WORDS = words();

    private ServiceAccountScopes() {}

    static List<String> unknown(Scopes scopes) {
        return scopes.requested().stream()
                .filter(scope -> !WORDS.containsKey(scope))
                .toList();
    }

    /** What an administrator is asked for, in plain words. */
    public static List<String> inWords(Scopes scopes) {
        return scopes.requested().stream().map(WORDS::get).toList();
    }

    /** What an administrator delegates: the words for a person, said of all others. */
    public static List<String> ofOthers(Scopes delegated) {
        return delegated.inWords().stream()
                .map(text -> text.replace("for you", "for them")
                        .replace("your", "their")
                        .replace("you", "they"))
                .toList();
    }

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("service_account/accounts/manage", "Connect the calendars of people in your organisation");
        words.put("service_account/accounts/unrestricted_access", "Do more in these calendars than people allowed");
        words.put("service_account/resources/manage", "List and connect the rooms of your organisation");
        words.put("service_account/resources/unrestricted_access", "Do more in the rooms’ calendars than allowed");
        return words;
    }
}
