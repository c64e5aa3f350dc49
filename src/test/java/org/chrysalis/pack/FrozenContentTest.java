package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chrysalis.portfolio.Timeline.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was frozen is read as long as there is a database that holds it. */
class FrozenContentTest {

    private final JsonMapper json = JsonMapper.builder().build();

    /** As the first packs were kept. A change of the program that cannot read this loses them. */
    @Test
    void opensAPackOfTheFirstDays() {
        PackContent content = json.readValue("""
                {"edition": 1, "organisation": "Marlhaven", "about": "", "day": "2026-03-18", "from": "2025-12-19",
                 "to": "2026-03-18", "comment": "Two things.", "parts": [
                  {"key": "flow", "heading": "How initiatives travel", "comment": "", "blocks": [
                   {"is": "sentences", "list": false, "lines": ["3 moves went on."]},
                   {"is": "bars", "title": "Now", "alternative": "Bars",
                    "bars": [{"label": "Scaling", "value": 2, "shown": "2", "marked": false}]},
                   {"is": "halves", "title": "Split", "alternative": "Halves", "leftHeading": "Today’s",
                    "rightHeading": "Tomorrow’s", "rows": [
                     {"label": "Money", "left": 1.5, "leftShown": "£1", "right": 0, "rightShown": "£0"}]},
                   {"is": "table", "caption": "Steps", "columns": [{"heading": "What", "numeric": false}],
                    "rows": [[{"text": "On", "value": null, "kind": "WORDS"}]]}]}]}""", PackContent.class);
        assertThat(content.parts().get(0).blocks())
                .extracting(Block::form)
                .containsExactly("sentences", "bars", "halves", "table");
    }

    /** As pictures of journeys are kept. */
    @Test
    void opensThePicturesOfJourneys() {
        PackContent content = json.readValue("""
                {"edition": 1, "organisation": "Marlhaven", "about": "", "day": "2026-11-26", "from": "2026-08-27",
                 "to": "2026-11-26", "comment": "", "parts": [
                  {"key": "timeline", "heading": "Timeline", "comment": "", "blocks": [
                   {"is": "moves", "title": "Moves", "alternative": "Bows", "stages": ["A", "B"],
                    "steps": [{"from": 0, "to": 1, "times": 3}]},
                   {"is": "spread", "title": "Time", "alternative": "Dots", "month": "month", "months": "months",
                    "stages": [{"name": "A", "quarter": 1.5, "middle": 2, "threeQuarters": null,
                                "visits": [{"days": 4, "visits": 1, "open": true}]}]},
                   {"is": "strips", "title": "Timeline", "alternative": "Strips", "from": "2026-07-01",
                    "end": "2028-07-01", "today": "2026-11-26",
                    "columns": [{"from": "2026-07-01", "year": "2026", "month": "Jul"}], "events": ["2026-08-01"],
                    "strips": [{"name": "Kinship", "reference": "MAR-01", "stretches": [
                     {"kind": "VISIT", "words": "A", "phase": "DEVELOPMENT", "from": "2026-07-01", "until": null,
                      "firm": true},
                     {"kind": "ALONGSIDE", "words": "B", "phase": "SCALING", "from": "2026-07-01", "until": null,
                      "firm": true},
                     {"kind": "REST", "words": "", "phase": null, "from": "2026-07-01", "until": null, "firm": true},
                     {"kind": "MONEY", "words": "", "phase": null, "from": "2026-07-01", "until": null, "firm": false},
                     {"kind": "PROTECTION", "words": "", "phase": null, "from": "2026-07-01", "until": null,
                      "firm": true},
                     {"kind": "REVIEW", "words": "", "phase": null, "from": "2026-07-01", "until": "2026-07-01",
                      "firm": true},
                     {"kind": "ENDING", "words": "", "phase": null, "from": "2026-07-01", "until": "2026-07-01",
                      "firm": true}]}],
                    "key": [{"sign": "today", "words": "Today"}]}]}]}""", PackContent.class);
        List<Block> blocks = content.parts().get(0).blocks();
        assertThat(blocks).extracting(Block::form).containsExactly("moves", "spread", "strips");
        assertThat(((Strips) blocks.get(2)).strips().get(0).stretches())
                .extracting(Strips.Stretch::kind)
                .containsExactlyInAnyOrder(Kind.values());
        assertThat(blocks)
                .allSatisfy(block -> assertThat(
                                PackPictures.wide((Block.Drawn) block).shapes())
                        .isNotEmpty());
    }

    @Test
    void readsWhatItWrote() {
        for (PackContent content :
                Stream.of(PackSamples.marlhaven(), PackSamples.empty()).toList()) {
            assertThat(json.readValue(json.writeValueAsString(content), PackContent.class))
                    .isEqualTo(content);
        }
    }
}
