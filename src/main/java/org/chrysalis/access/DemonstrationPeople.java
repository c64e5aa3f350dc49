package org.chrysalis.access;

import java.util.List;

/** The people of the demonstration, whom the sign-in page offers as buttons. Implemented by the demonstration. */
public interface DemonstrationPeople {

    /**
     * Whether there is a demonstration here, or one is being loaded: never beside an installation's own people alone.
     */
    boolean offered();

    /** None while the demonstration is still being loaded. */
    List<DemonstrationPerson> people();

    /** Which all of them share, and which is no secret. */
    String password();

    record DemonstrationPerson(String name, String role, String email) {}
}
