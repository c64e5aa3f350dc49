package org.chrysalis.people.web;

/** The button that deletes a role: nothing is typed for it. */
class RoleDeletionForm {

    /** None sent is none ever shown, never the first: a change that names no version is a stale one. */
    private int version = -1;

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
