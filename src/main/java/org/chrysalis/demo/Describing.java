package org.chrysalis.demo;

import org.chrysalis.demo.Cast.Council;
import org.springframework.stereotype.Component;

/** What the leads wrote about an initiative besides its journey: where it comes from, what is new, why now, its story. */
@Component
class Describing {

    void tell(Chronicle chronicle, Council council, Scenario.Told told, Staging.Details details, Shift shift) {}
}
