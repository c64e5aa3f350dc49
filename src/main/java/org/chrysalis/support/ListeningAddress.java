package org.chrysalis.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Refuses a port or an address on which the program could not listen before anything is started for it: otherwise that
 * is known only once the database has been made.
 */
public final class ListeningAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int HIGHEST = 65535;
    private static final int FIRST_OF_EVERYBODY = 1024;
    private static final int PATIENCE_IN_MILLISECONDS = 500;

    /** @throws Misconfigured if nothing can listen there, saying which setting is at fault */
    @Override
    public void initialize(ConfigurableApplicationContext program) {
        Binder settings = Binder.get(program.getEnvironment());
        int port = settings.bind("server.port", Bindable.of(Integer.class)).orElse(0);
        @Nullable
        InetAddress address =
                settings.bind("server.address", Bindable.of(InetAddress.class)).orElse(null);
        if (port < 0 || port > HIGHEST) {
            throw new Misconfigured("SERVER_PORT is " + port + ", but a port is a number from 1 to " + HIGHEST + ".");
        }
        @Nullable IOException refused = tried(address, port);
        if (refused != null) {
            throw new Misconfigured(why(address, port, refused));
        }
    }

    private static String why(@Nullable InetAddress address, int port, IOException refused) {
        if (address != null && tried(address, 0) != null) {
            return "SERVER_ADDRESS is " + address.getHostAddress()
                    + ", which is no address of this machine: set it to one that is, or leave it out.";
        }
        return port < FIRST_OF_EVERYBODY && !answers(address, port) ? reserved(port, refused) : taken(port);
    }

    static String taken(int port) {
        return "Port " + port + " is in use by another program: stop that one, or set SERVER_PORT to another port.";
    }

    static String reserved(int port, IOException refused) {
        return "Port " + port + " is not open to this user (" + refused.getMessage() + "): set SERVER_PORT to one from "
                + FIRST_OF_EVERYBODY + " on, with a proxy in front of it.";
    }

    private static @Nullable IOException tried(@Nullable InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the server itself does: connections of an earlier one that are still closing do not count.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port), 1);
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static boolean answers(@Nullable InetAddress address, int port) {
        InetAddress there = address == null || address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(there, port), PATIENCE_IN_MILLISECONDS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
