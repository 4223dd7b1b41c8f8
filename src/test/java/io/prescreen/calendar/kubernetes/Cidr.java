package io.prescreen.calendar.kubernetes;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses, such as {@code 10.0.0.0/8}. */
record Cidr(byte[] network, int prefix) {

    static Cidr of(String block) {
        String[] parts = block.split("/");
        return new Cidr(bytes(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean contains(String address) {
        byte[] other = bytes(address);
        int rest = network.length * 8 - prefix;
        return other.length == network.length
                && new BigInteger(1, other).shiftRight(rest).equals(new BigInteger(1, network).shiftRight(rest));
    }

    /** Of an address, not of a name: nothing is looked up. */
    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException invalid) {
            throw new IllegalArgumentException(address, invalid);
        }
    }
}
