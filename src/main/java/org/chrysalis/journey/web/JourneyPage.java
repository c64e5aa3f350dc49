package org.chrysalis.journey.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.ListedFiles;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.Talk;
import org.chrysalis.journey.CheckInFiles;
import org.chrysalis.journey.CheckInView;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.CorrectionReading;
import org.chrysalis.journey.CorrectionView;
import org.chrysalis.journey.EndingFiles;
import org.chrysalis.journey.JourneyDetails;
import org.chrysalis.journey.JourneyReading;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.journey.Threads;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page that tells the whole journey, with what hangs on it and the threads that run through it. */
@Component
class JourneyPage {

    private final JourneyReading reading;
    private final JourneyDetails details;
    private final CorrectionReading corrections;
    private final JourneyPictures pictures;
    private final Threads threads;
    private final Attachments attachments;
    private final Talk talk;

    JourneyPage(
            JourneyReading reading,
            JourneyDetails details,
            CorrectionReading corrections,
            JourneyPictures pictures,
            Threads threads,
            Attachments attachments,
            Talk talk) {
        this.reading = reading;
        this.details = details;
        this.corrections = corrections;
        this.pictures = pictures;
        this.threads = threads;
        this.attachments = attachments;
        this.talk = talk;
    }

    void fill(Actor actor, InitiativeHeader initiative, Model page) {
        JourneyView journey = reading.of(initiative);
        List<CorrectionView> made = corrections.all(initiative);
        JourneyDetails.SeenTo promised = details.seenTo(actor, initiative);
        Map<Long, List<CheckInView>> checkIns =
                promised.checkIns().stream().collect(Collectors.groupingBy(CheckInView::endingId));
        page.addAttribute("journey", journey);
        page.addAttribute(
                "picture", pictures.of(initiative, journey, journey.visits().size()));
        page.addAttribute("conditions", promised.conditions());
        page.addAttribute("corrections", by(CorrectionView::move, made));
        page.addAttribute("endingCorrections", by(CorrectionView::ending, made));
        page.addAttribute("pauseCorrections", by(CorrectionView::pause, made));
        page.addAttribute("alongsideCorrections", by(CorrectionView::alongside, made));
        page.addAttribute("conditionCorrections", by(CorrectionView::condition, made));
        page.addAttribute("checkInCorrections", by(CorrectionView::checkIn, made));
        page.addAttribute("checkIns", checkIns);
        page.addAttribute("mostCheckIns", CheckIns.MOST);
        page.addAttribute("files", files(actor, journey, checkIns));
        page.addAttribute("threads", threads.of(initiative));
        talk.of(initiative, page, "visit", "pause", "condition", EndingFiles.KIND, CheckInFiles.KIND);
    }

    private ListedFiles files(Actor actor, JourneyView journey, Map<Long, List<CheckInView>> checkIns) {
        return attachments.listed(
                actor,
                Map.of(
                        EndingFiles.KIND,
                        journey.endings().stream().map(JourneyView.Finish::id).toList(),
                        CheckInFiles.KIND,
                        checkIns.values().stream()
                                .flatMap(List::stream)
                                .map(CheckInView::id)
                                .toList()));
    }

    private static <K> Map<K, List<CorrectionView>> by(
            Function<CorrectionView, @Nullable K> what, List<CorrectionView> corrections) {
        Map<K, List<CorrectionView>> grouped = new HashMap<>();
        for (CorrectionView correction : corrections) {
            K key = what.apply(correction);
            if (key != null) {
                grouped.computeIfAbsent(key, any -> new ArrayList<>()).add(correction);
            }
        }
        return grouped;
    }
}
