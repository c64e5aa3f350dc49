package org.chrysalis.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the connections to a mail server and closes those of a mail that takes too long as a whole. The limits of the
 * mail library are of one read each: a server that answers letter by letter never comes up against them.
 */
class LimitedSockets extends SocketFactory {

    private static final Logger LOG = LoggerFactory.getLogger(LimitedSockets.class);

    private final ThreadLocal<Hold> held = new ThreadLocal<>();
    private final ScheduledThreadPoolExecutor watch;

    LimitedSockets() {
        watch = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "mail-limit");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
    }

    /** From now on, on this thread, until it is closed. */
    Hold within(Duration limit) {
        Hold hold = new Hold(limit);
        held.set(hold);
        return hold;
    }

    /** Before it is connected: it is closed also while it waits for that. */
    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        Hold hold = held.get();
        if (hold != null) {
            hold.add(socket);
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw connected();
    }

    private static UnsupportedOperationException connected() {
        return new UnsupportedOperationException("The mail library connects by itself, within its own limit");
    }

    /** The connections of one mail. */
    final class Hold implements AutoCloseable {

        private final List<Socket> sockets = new ArrayList<>();
        private final Future<?> end;
        private boolean cut;

        private Hold(Duration limit) {
            end = watch.schedule(this::cut, limit.toMillis(), TimeUnit.MILLISECONDS);
        }

        private synchronized void add(Socket socket) {
            sockets.add(socket);
            if (cut) {
                cut();
            }
        }

        private synchronized void cut() {
            cut = true;
            for (Socket socket : sockets) {
                try {
                    socket.close();
                } catch (IOException failure) {
                    LOG.warn("A connection to the mail server could not be closed", failure);
                }
            }
        }

        synchronized boolean isCut() {
            return cut;
        }

        @Override
        public void close() {
            end.cancel(false);
            held.remove();
        }
    }
}
