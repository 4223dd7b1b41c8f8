package io.prescreen.sandbox;

/** Where the parts listen, all on loopback; 0 means any free port. */
public record Ports(int cronofy, int identityProvider, int postgres) {

    /** What the service's dev configuration points at. */
    public static Ports standard() {
        return new Ports(9090, 9091, 9092);
    }

    public static Ports free() {
        return new Ports(0, 0, 0);
    }
}
