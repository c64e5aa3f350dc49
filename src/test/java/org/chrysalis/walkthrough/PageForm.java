package org.chrysalis.walkthrough;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A form as a browser without script reads it from a page and sends it.
 *
 * @param fields what it sends where nobody touches it
 */
record PageForm(String action, Map<String, String> fields) {

    /** The first form of a page that is sent and fits. */
    static PageForm in(String html, Predicate<PageForm> wanted) throws Exception {
        HtmlDocumentBuilder builder = new HtmlDocumentBuilder(XmlViolationPolicy.ALTER_INFOSET);
        Document page = builder.parse(new InputSource(new StringReader(html)));
        return elements(page.getElementsByTagName("form"))
                .filter(form -> form.getAttribute("method").equals("post"))
                .map(PageForm::read)
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("The page has no such form"));
    }

    PageForm with(String field, String value) {
        Map<String, String> typed = new LinkedHashMap<>(fields);
        typed.put(field, value);
        return new PageForm(action, typed);
    }

    private static PageForm read(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        elements(form.getElementsByTagName("*"))
                .filter(field -> !field.getAttribute("name").isEmpty())
                .forEach(field -> add(fields, field));
        return new PageForm(form.getAttribute("action"), fields);
    }

    private static void add(Map<String, String> fields, Element field) {
        String name = field.getAttribute("name");
        String type = field.getAttribute("type");
        switch (field.getTagName()) {
            case "textarea" -> fields.put(name, field.getTextContent());
            case "select" ->
                fields.put(
                        name,
                        elements(field.getElementsByTagName("option"))
                                .filter(option -> option.hasAttribute("selected"))
                                .map(option -> option.getAttribute("value"))
                                .findFirst()
                                .orElse(""));
            case "input" -> {
                boolean ticked = type.equals("radio") || type.equals("checkbox");
                if (!ticked || field.hasAttribute("checked")) {
                    fields.put(name, field.getAttribute("value"));
                }
            }
            default -> {
                // A button: another one is pressed.
            }
        }
    }

    private static Stream<Element> elements(NodeList found) {
        return IntStream.range(0, found.getLength()).mapToObj(place -> (Element) found.item(place));
    }
}
