package org.chrysalis.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The W3C's checker, in the process of the tests: a page's source in, what is wrong with it out. */
public final class HtmlCheck {

    private static final String SCHEMA = "http://s.validator.nu/html5-all.rnc";

    /** Made once: reading its schemas takes longer than checking a page. */
    private static SimpleDocumentValidator checker;

    private HtmlCheck() {}

    /** The errors of a page, each with its line and the source there; none for a valid one. */
    public static List<String> errorsIn(String html) {
        try {
            return begin(html).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The HTML checker failed", e);
        }
    }

    /** The same on a thread of its own, which the checker needs anyhow: it calls itself more deeply than a usual stack allows. */
    public static FutureTask<List<String>> begin(String html) {
        Callable<List<String>> check = () -> check(html);
        FutureTask<List<String>> task = new FutureTask<>(check);
        new Thread(null, task, "html-check", 64L << 20).start();
        return task;
    }

    /** One at a time: the checker keeps what it is at in one place. */
    private static synchronized List<String> check(String html) throws Exception {
        Errors errors = new Errors(html);
        if (checker == null) {
            SimpleDocumentValidator made = new SimpleDocumentValidator(true, false, false);
            made.setUpMainSchema(SCHEMA, errors);
            checker = made;
        }
        checker.setUpValidatorAndParsers(errors, false, false);
        InputSource source = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding("UTF-8");
        checker.checkHtmlInputSource(source);
        return errors.found;
    }

    private static final class Errors implements ErrorHandler {

        private final List<String> found = new ArrayList<>();
        private final String[] lines;

        Errors(String html) {
            this.lines = html.split("\n", -1);
        }

        @Override
        public void warning(SAXParseException warning) {
            // Advice, which is not held.
        }

        @Override
        public void error(SAXParseException error) {
            int line = error.getLineNumber();
            String there = line > 0 && line <= lines.length ? lines[line - 1].strip() : "";
            found.add("line %d: %s: %s".formatted(line, error.getMessage(), there));
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
