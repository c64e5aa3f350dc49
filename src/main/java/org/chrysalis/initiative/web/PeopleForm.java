package org.chrysalis.initiative.web;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.initiative.InitiativeDetails.PersonName;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.NotAboutFamilies;

/** Who leads it and who is in its team. */
class PeopleForm extends EditForm {

    @Size(max = 10, message = "{initiative.leads.many}")
    @NotAboutFamilies
    private List<String> leads = new ArrayList<>();

    @Size(max = 40, message = "{initiative.members.many}")
    @NotAboutFamilies
    private List<String> members = new ArrayList<>();

    @Override
    EditPart part() {
        return EditPart.PEOPLE;
    }

    @Override
    void fill(InitiativeDetails now) {
        leads = labels(now.leads());
        members = labels(now.members());
    }

    @Override
    EditInitiative toEdit(Actor actor, Choices choices, InitiativeDetails now) {
        List<PersonName> there = new ArrayList<>(now.leads());
        there.addAll(now.members());
        return new EditInitiative.People(
                choices.people(actor, "leads", leads, there), choices.people(actor, "members", members, there));
    }

    @Override
    Differences compare(InitiativeDetails now, DetailsInWords words) {
        return new Differences()
                .compare("initiative.part.leads", DetailsInWords.names(now.leads()), joined(leads))
                .compare("initiative.part.members", DetailsInWords.names(now.members()), joined(members));
    }

    /** There is always a field to type into. */
    private static List<String> labels(List<PersonName> people) {
        List<String> labels =
                new ArrayList<>(people.stream().map(PersonName::label).toList());
        if (labels.isEmpty()) {
            labels.add("");
        }
        return labels;
    }

    private static String joined(List<String> names) {
        return String.join("; ", names.stream().filter(name -> !name.isBlank()).toList());
    }

    public List<String> getLeads() {
        return leads;
    }

    public void setLeads(List<String> leads) {
        this.leads = new ArrayList<>(leads);
    }

    public List<String> getMembers() {
        return members;
    }

    public void setMembers(List<String> members) {
        this.members = new ArrayList<>(members);
    }
}
