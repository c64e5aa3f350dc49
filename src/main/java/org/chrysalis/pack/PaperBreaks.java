package org.chrysalis.pack;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a line of the PDF may end: where any line may, but not within a reference. Its hyphen stays the one that
 * people type, so that it is found and can be copied.
 */
final class PaperBreaks implements FSTextBreaker {

    /** Up to where a line would end. */
    private static final Pattern BEFORE = Pattern.compile(".*(?<![\\p{L}\\p{N}])\\p{Lu}{2,5}-", Pattern.DOTALL);

    /** As long as what {@link #BEFORE} looks at. */
    private static final int LETTERS = 7;

    private final FSTextBreaker usual = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.UK));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        usual.setText(newText);
    }

    @Override
    public int next() {
        int end = usual.next();
        while (end > 0 && end < text.length() && partsReference(end)) {
            end = usual.next();
        }
        return end;
    }

    private boolean partsReference(int end) {
        return Character.isDigit(text.charAt(end))
                && BEFORE.matcher(text.substring(Math.max(0, end - LETTERS), end))
                        .matches();
    }
}
