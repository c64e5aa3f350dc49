package org.chrysalis.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on loopback that nobody listens on. */
final class FreePort {

    private static final int HIGHEST = 65535;

    private FreePort() {}

    /** @throws StartRefused for a number that is no port; 0 stands for any */
    static void require(int port) {
        if (port < 0 || port > HIGHEST) {
            throw new StartRefused(
                    "CHRYSALIS_DATABASE_PORT is " + port + ", but a port is a number from 1 to " + HIGHEST + ".");
        }
    }

    static boolean is(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Connections of an earlier server that are still closing do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1);
            return port != 0;
        } catch (IOException e) {
            return false;
        }
    }

    static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
