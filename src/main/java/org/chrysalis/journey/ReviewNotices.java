package org.chrysalis.journey;

import java.util.List;
import org.chrysalis.initiative.LeadNotices;
import org.chrysalis.notification.NoticeKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who lead an initiative that it was reviewed. */
@Component
class ReviewNotices {

    private final LeadNotices leads;

    ReviewNotices(LeadNotices leads) {
        this.leads = leads;
    }

    @EventListener
    void on(ReviewCompleted review) {
        leads.tellLeads(
                review.organisationId(),
                review.initiativeId(),
                review.completedBy(),
                NoticeKind.REVIEW,
                "reviews/" + review.number(),
                List.of(String.valueOf(review.number())));
    }
}
