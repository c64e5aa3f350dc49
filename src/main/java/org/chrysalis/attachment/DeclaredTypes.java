package org.chrysalis.attachment;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What an archive of OOXML says that its parts are, and what they relate to. It is read as the XML that it is, as
 * office programs do: a letter can be written in many ways, and the whole in several encodings.
 */
final class DeclaredTypes {

    /** In lower case: a part is the same whatever the case of its name. */
    private static final String OF_PARTS = "[content_types].xml";

    /** A sheet with many thousand links says so much; what says more is not looked through. */
    static final int LONGEST = 8 * 1024 * 1024;

    /** Macros and controls by what they are, whatever the archive calls them. */
    private static final Pattern MACROS = Pattern.compile("(?i)(?:relationships/|vnd\\.ms-(?:office|excel|word)\\.)"
            + "(?:vbaProject|(?:xl)?(?:intl)?macrosheet|activeX)");

    private static final Set<String> SAID_IN = Set.of("ContentType", "Type");

    private DeclaredTypes() {}

    /** Whether it is said in the entry of this name. */
    static boolean standIn(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        return name.equals(OF_PARTS) || name.endsWith(".rels");
    }

    /** None where macros are among them, where it is longer than {@link #LONGEST}, and where it is no such XML. */
    static Optional<Set<String>> in(byte[] declaration) {
        if (declaration.length > LONGEST) {
            return Optional.empty();
        }
        Set<String> types = new HashSet<>();
        try {
            XMLStreamReader xml = reader().createXMLStreamReader(new ByteArrayInputStream(declaration));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    return Optional.empty();
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    addTo(types, xml);
                }
            }
        } catch (XMLStreamException damaged) {
            return Optional.empty();
        }
        return types.stream().anyMatch(type -> MACROS.matcher(type).find()) ? Optional.empty() : Optional.of(types);
    }

    /** Office programs know no document types in it: none is followed anywhere. */
    private static XMLInputFactory reader() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void addTo(Set<String> types, XMLStreamReader element) {
        for (int each = 0; each < element.getAttributeCount(); each++) {
            if (SAID_IN.contains(element.getAttributeLocalName(each))) {
                types.add(element.getAttributeValue(each));
            }
        }
    }
}
