package org.chrysalis.initiative.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.initiative.InitiativeDetails.OriginPart;
import org.chrysalis.initiative.Origin;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Where it comes from, what became of its parts, and whether it was tried here before. */
class OriginForm extends EditForm {

    private static final int FEW = 2;
    private static final int MOST = 20;

    private @Nullable Origin origin;

    @Size(max = 500, message = "{initiative.origin-note.long}")
    private String note = "";

    private List<@Valid OriginPartForm> parts = new ArrayList<>();

    private boolean renamed;

    @Size(max = 20, message = "{initiative.earlier.unknown}")
    private String earlier = "";

    @Size(max = 200, message = "{initiative.earlier.words.long}")
    private String earlierWords = "";

    @Size(max = 500, message = "{initiative.earlier.difference.long}")
    private String difference = "";

    @Override
    EditPart part() {
        return EditPart.ORIGIN;
    }

    @Override
    void fill(InitiativeDetails now) {
        origin = now.origin();
        note = now.originNote();
        parts = new ArrayList<>(
                now.originParts().stream().map(OriginPartForm::of).toList());
        earlier = Objects.toString(now.earlierReference(), "");
        earlierWords = now.earlierWords();
        difference = now.earlierDifference();
    }

    @Override
    EditInitiative toEdit(Actor actor, Choices choices, InitiativeDetails now) {
        return new EditInitiative.Source(origin, note, told(), earlier, earlierWords, difference, renamed);
    }

    @Override
    Differences compare(InitiativeDetails now, DetailsInWords words) {
        return new Differences()
                .compare(
                        "initiative.part.origin",
                        words.constant("origin", now.origin()),
                        words.constant("origin", origin))
                .compare("initiative.part.origin-note", now.originNote(), note)
                .compare("initiative.origin-part.title", words.parts(now.originParts()), words.parts(told()))
                .compare("initiative.earlier.label", now.earlierReference(), earlier)
                .compare("initiative.earlier.words", now.earlierWords(), earlierWords)
                .compare("initiative.earlier.difference", now.earlierDifference(), difference);
    }

    /** One empty part at the end, and a few to begin with. */
    void offerParts() {
        while (parts.size() < FEW) {
            parts.add(new OriginPartForm());
        }
        if (!parts.get(parts.size() - 1).unused()) {
            offerAnother();
        }
    }

    void offerAnother() {
        if (parts.size() < MOST) {
            parts.add(new OriginPartForm());
        }
    }

    void requireWhole(BindingResult problems) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).requireWhole("parts[" + i + "]", problems);
        }
    }

    /** Only parts that are whole. */
    private List<OriginPart> told() {
        List<OriginPart> told = new ArrayList<>();
        for (OriginPartForm part : parts) {
            if (part.getFate() != null && !part.getName().isEmpty()) {
                told.add(new OriginPart(part.getName(), part.getFate(), part.getWhy()));
            }
        }
        return told;
    }

    public @Nullable Origin getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable Origin origin) {
        this.origin = origin;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }

    public List<OriginPartForm> getParts() {
        return parts;
    }

    public void setParts(List<OriginPartForm> parts) {
        this.parts = parts;
    }

    public boolean isRenamed() {
        return renamed;
    }

    public void setRenamed(boolean renamed) {
        this.renamed = renamed;
    }

    public String getEarlier() {
        return earlier;
    }

    public void setEarlier(@Nullable String earlier) {
        this.earlier = Typed.text(earlier).toUpperCase(Locale.ROOT);
    }

    public String getEarlierWords() {
        return earlierWords;
    }

    public void setEarlierWords(@Nullable String earlierWords) {
        this.earlierWords = Typed.text(earlierWords);
    }

    public String getDifference() {
        return difference;
    }

    public void setDifference(@Nullable String difference) {
        this.difference = Typed.text(difference);
    }
}
