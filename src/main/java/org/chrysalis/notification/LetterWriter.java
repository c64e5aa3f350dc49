package org.chrysalis.notification;

import org.chrysalis.support.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a mail, as plain text and as simple HTML that says the same. */
@Component
class LetterWriter {

    private static final String PARAGRAPH = "<p style=\"margin:0 0 16px\">";

    private final NoticeWords words;
    private final PublicAddress address;

    LetterWriter(NoticeWords words, PublicAddress address) {
        this.words = words;
        this.address = address;
    }

    Letter write(WaitingMail mail, String to) {
        String before = words.say("notification.mail.before." + mail.kind().key(), mail.organisationName());
        String after = words.say("notification.mail.after." + mail.kind().key());
        String settings = mail.kind().secret() ? "" : address.link("/account/told");
        StringBuilder text = new StringBuilder(before).append("\n\n");
        StringBuilder html = new StringBuilder(
                        "<!DOCTYPE html><html lang=\"en\"><body style=\"font:16px/1.5 Helvetica,Arial,sans-serif;color:#0b0c0c\">")
                .append(paragraph(escaped(before)));
        for (MailLine line : mail.lines()) {
            String link = address.link(line.path());
            text.append(line.title()).append('\n');
            html.append(PARAGRAPH)
                    .append("<strong>")
                    .append(escaped(line.title()))
                    .append("</strong><br>");
            if (!line.sentence().isEmpty()) {
                text.append(line.sentence()).append('\n');
                html.append(escaped(line.sentence())).append("<br>");
            }
            text.append(link).append("\n\n");
            html.append(anchor(link)).append("</p>");
        }
        text.append("-- \n").append(after).append('\n');
        html.append("<hr>").append(PARAGRAPH).append(escaped(after));
        if (!settings.isEmpty()) {
            text.append(settings).append('\n');
            html.append("<br>").append(anchor(settings));
        }
        html.append("</p></body></html>");
        return new Letter(mail.id(), to, oneLine(mail.subject()), text.toString(), html.toString());
    }

    private static String paragraph(String content) {
        return PARAGRAPH + content + "</p>";
    }

    private static String anchor(String link) {
        return "<a href=\"" + escaped(link) + "\">" + escaped(link) + "</a>";
    }

    private static String escaped(String written) {
        return HtmlUtils.htmlEscape(written, "UTF-8");
    }

    /** A subject with a line break in it would be a header of its own. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }
}
