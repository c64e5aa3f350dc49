package org.chrysalis.journey;

import java.util.UUID;
import org.chrysalis.initiative.Changing;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What forms ask of {@link Conditions} and {@link CheckIns}, which authorise and refuse: done once, however often a
 * form is sent.
 */
@Service
@Transactional
public class PromisesByForm {

    private final Changing changing;
    private final Conditions conditions;
    private final CheckIns checkIns;

    PromisesByForm(Changing changing, Conditions conditions, CheckIns checkIns) {
        this.changing = changing;
        this.conditions = conditions;
        this.checkIns = checkIns;
    }

    /** Records that it was seen to, or puts that right. */
    public void seeTo(Actor actor, PromiseAt at, UUID submission, SeeTo command) {
        once(
                actor,
                submission,
                "",
                at,
                switch (at.kind()) {
                    case CONDITION -> () -> conditions.meet(actor, at.reference(), at.id(), command);
                    case CHECK_IN -> () -> checkIns.tickOff(actor, at.reference(), at.id(), command);
                });
    }

    /** Gives it to somebody else, or another day. */
    public void handOver(Actor actor, PromiseAt at, UUID submission, HandOver command) {
        once(
                actor,
                submission,
                "hand over ",
                at,
                switch (at.kind()) {
                    case CONDITION -> () -> conditions.handOver(actor, at.reference(), at.id(), command);
                    case CHECK_IN -> () -> checkIns.handOver(actor, at.reference(), at.id(), command);
                });
    }

    /** Takes back that it was seen to. */
    public void takeBack(Actor actor, PromiseAt at, UUID submission, TakeBack command) {
        once(
                actor,
                submission,
                "take back ",
                at,
                switch (at.kind()) {
                    case CONDITION -> () -> conditions.takeBack(actor, at.reference(), at.id(), command);
                    case CHECK_IN -> () -> checkIns.takeBack(actor, at.reference(), at.id(), command);
                });
    }

    private void once(Actor actor, UUID submission, String task, PromiseAt at, Runnable work) {
        changing.once(actor, submission, task + at.kind().subject() + " " + at.id(), work);
    }
}
