package org.chrysalis.access;

import java.util.List;

/**
 * The people of the demonstration, whom the sign-in page offers as buttons. Implemented by the demonstration, asked
 * only where there is one.
 */
public interface DemonstrationPeople {

    /** None while the demonstration is still being loaded. */
    List<DemonstrationPerson> people();

    /** Which all of them share, and which is no secret. */
    String password();

    record DemonstrationPerson(String name, String role, String email) {}
}
