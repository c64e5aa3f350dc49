package org.chrysalis.initiative.web;

import jakarta.validation.constraints.Size;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Typed;

/** The story in a paragraph. */
class StoryForm extends EditForm {

    @Size(max = 3000, message = "{initiative.story.long}")
    private String story = "";

    @Override
    EditPart part() {
        return EditPart.STORY;
    }

    @Override
    void fill(InitiativeDetails now) {
        story = now.story();
    }

    @Override
    EditInitiative toEdit(Actor actor, Choices choices, InitiativeDetails now) {
        return new EditInitiative.Story(story);
    }

    @Override
    Differences compare(InitiativeDetails now, DetailsInWords words) {
        return new Differences().compare("initiative.part.story", now.story(), story);
    }

    public String getStory() {
        return story;
    }

    public void setStory(String story) {
        this.story = Typed.text(story);
    }
}
