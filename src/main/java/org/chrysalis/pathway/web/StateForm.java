package org.chrysalis.pathway.web;

/** A page that asks "really?": nothing is typed, only what was seen is sent along. */
class StateForm {

    private int version = -1;

    static StateForm of(int version) {
        StateForm form = new StateForm();
        form.version = version;
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
