package org.chrysalis.pulse;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The bean {@code @pulseWords} of templates: what was said in words and numbers, the same on a page and on a sheet. */
@Component
public class PulseWords {

    private final MessageSource messages;

    PulseWords(MessageSource messages) {
        this.messages = messages;
    }

    /** "Momentum" */
    public String of(Tap tap) {
        return say("pulse.tap." + tap.key());
    }

    /** "2.3" */
    public String mean(Score score) {
        return String.format(Locale.UK, "%.1f", score.rounded());
    }

    /** "Momentum, 2.3 of 5" */
    String low(Score score) {
        return say("pulse.low", of(score.tap()), mean(score));
    }

    /** "from 1 to 4, 6 answers", or "all said 3, 4 answers" */
    public String spread(Score score) {
        return score.lowest() == score.highest()
                ? say("pulse.spread.none", score.lowest(), score.said())
                : say("pulse.spread", score.lowest(), score.highest(), score.said());
    }

    /** The same where the number of answers stands beside it: "3 to 5", or "3 to 5, 4 of 6 said". */
    public String spread(Score score, RoundView round) {
        return score.said() == round.answers()
                ? say("pulse.trend.spread", score.lowest(), score.highest())
                : say("pulse.trend.spread.some", score.lowest(), score.highest(), score.said(), round.answers());
    }

    /** "up 0.5", since the same question was last shown; nothing where it never was. */
    public String change(Score now, List<RoundView> before) {
        Score last = last(now.tap(), before);
        if (last == null) {
            return "";
        }
        // As the two are shown: a difference that nobody can work out from the page would look like a mistake.
        long tenths = Math.round(now.rounded() * 10) - Math.round(last.rounded() * 10);
        String by = String.format(Locale.UK, "%.1f", Math.abs(tenths) / 10.0);
        return tenths == 0 ? say("pulse.change.none") : say(tenths > 0 ? "pulse.change.up" : "pulse.change.down", by);
    }

    /** "Shown", or "Not shown: fewer than 3 answers" */
    String shown(boolean shown) {
        return say(shown ? "pulse.sheet.shown.yes" : "pulse.sheet.shown.no", PulseReading.FEWEST);
    }

    private static @Nullable Score last(Tap tap, List<RoundView> before) {
        return before.stream()
                .flatMap(round -> round.scores().stream())
                .filter(score -> score.tap() == tap && score.shown())
                .findFirst()
                .orElse(null);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
