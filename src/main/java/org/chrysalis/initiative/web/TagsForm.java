package org.chrysalis.initiative.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;

/** Its themes, in one field. */
class TagsForm extends EditForm {

    private static final int MOST = 20;
    private static final int LONGEST = 40;

    private String tags = "";

    @Override
    EditPart part() {
        return EditPart.TAGS;
    }

    @Override
    void fill(InitiativeDetails now) {
        tags = String.join(", ", now.tags());
    }

    @Override
    EditInitiative toEdit(Actor actor, Choices choices, InitiativeDetails now) {
        Set<String> each = new TreeSet<>();
        Arrays.stream(tags.split("[,;\n]"))
                .map(tag -> tag.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK))
                .filter(tag -> !tag.isEmpty())
                .forEach(each::add);
        if (each.size() > MOST) {
            throw new Refused("tags", "initiative.tags.many", MOST);
        }
        each.stream().filter(tag -> tag.length() > LONGEST).findFirst().ifPresent(tag -> {
            throw new Refused("tags", "initiative.tags.long", tag, LONGEST);
        });
        return new EditInitiative.Tags(each);
    }

    @Override
    Differences compare(InitiativeDetails now, DetailsInWords words) {
        return new Differences().compare("initiative.part.tags", String.join(", ", now.tags()), tags);
    }

    public String getTags() {
        return tags;
    }

    public void setTags(String tags) {
        this.tags = Typed.text(tags);
    }
}
