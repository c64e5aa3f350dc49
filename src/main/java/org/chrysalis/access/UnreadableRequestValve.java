package org.chrysalis.access;

import java.io.IOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is answered when the container cannot read a request and no page of the program can be asked for: a few words,
 * without its name and version. Made by the container, which wants a public class with a public constructor.
 */
public class UnreadableRequestValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequestValve.class);

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Sorry, this could not be read – Chrysalis</title></head>
            <body>
            <h1>Sorry, this could not be read</h1>
            <p>Chrysalis could not make sense of what your browser sent. Check the address, or
            <a href="/">go to the start</a>.</p>
            </body>
            </html>
            """;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        EarlyAnswers.HEADERS.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(PAGE);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Nobody waits for this answer any more", gone);
        }
    }
}
