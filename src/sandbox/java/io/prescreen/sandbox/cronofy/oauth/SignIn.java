package io.prescreen.sandbox.cronofy.oauth;

import io.prescreen.sandbox.cronofy.state.CalendarService;

/**
 * What each calendar service asks of a person and how it words its errors.
 *
 * @param accountChoice whether the service's own sign-in offers accounts to choose from, then asks for consent
 */
record SignIn(
        String title,
        String mailboxLabel,
        String passwordLabel,
        String passwordHint,
        String unknownMailbox,
        String wrongPassword,
        boolean accountChoice) {

    private static final SignIn EXCHANGE = new SignIn(
            "Connect your Exchange calendar",
            "E-mail address",
            "Password",
            "The password of your computer account at work.",
            "No Exchange server was found for this address. Check the address, or enter the server address below.",
            "The server did not accept this e-mail address and password.",
            false);

    private static final SignIn OFFICE365 = new SignIn(
            "Sign in to your work account",
            "E-mail address",
            "Password",
            "",
            "This username may be incorrect. Check that you typed it correctly, or contact your administrator.",
            "Your account or password is incorrect.",
            true);

    private static final SignIn GSUITE = new SignIn(
            "Sign in with Google",
            "E-mail address",
            "Password",
            "",
            "Couldn’t find your Google Account.",
            "Wrong password. Try again.",
            true);

    private static final SignIn OUTLOOK_COM = new SignIn(
            "Sign in to Outlook.com",
            "E-mail address",
            "Password",
            "",
            "That Microsoft account doesn’t exist. Enter a different account.",
            "Your account or password is incorrect.",
            true);

    private static final SignIn ICLOUD = new SignIn(
            "Connect your iCloud calendar",
            "Apple ID",
            "App-specific password",
            "Not the password of your Apple ID: one of the form xxxx-xxxx-xxxx-xxxx, made in your Apple account"
                    + " under Sign-In and Security.",
            "This Apple ID is not known.",
            "This is not an app-specific password. Your ordinary Apple ID password does not work here: create an"
                    + " app-specific password and enter it with its hyphens.",
            false);

    static SignIn of(CalendarService service) {
        return switch (service) {
            case EXCHANGE -> EXCHANGE;
            case OFFICE365 -> OFFICE365;
            case GSUITE -> GSUITE;
            case OUTLOOK_COM -> OUTLOOK_COM;
            case ICLOUD -> ICLOUD;
        };
    }
}
