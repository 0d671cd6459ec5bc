package eu.soga.shared.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers as badly as wanted; it listens at one of this machine's own addresses. */
final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<List<String>> requests = new CopyOnWriteArrayList<>();

    /** Writes an answer to a request, given as its lines. */
    interface Answer {
        void write(List<String> request, OutputStream out) throws IOException, InterruptedException;
    }

    RawServer(String address, Answer answer) throws IOException {
        listener = new ServerSocket();
        listener.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0));
        Thread.ofPlatform().daemon().start(() -> serve(answer));
    }

    /** Answers everything with these lines, and this body after them. */
    static RawServer saying(String address, byte[] body, String... head) throws IOException {
        return new RawServer(address, (request, out) -> {
            out.write((String.join("\r\n", head) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    private void serve(Answer answer) {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofPlatform().daemon().start(() -> answer(socket, answer));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket, Answer answer) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) lines.add(line);
            requests.add(lines);
            answer.write(lines, socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException | InterruptedException gone) {
            // the client had enough
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** What was asked so far, each as its lines. */
    List<List<String>> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
