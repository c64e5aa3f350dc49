package org.chrysalis.initiative.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.initiative.SavedViews.SavedView;

/** What was typed to keep a view of the list. */
class ViewForm {

    @NotBlank(message = "{initiative.view.name.missing}")
    @Size(max = 60, message = "{initiative.view.name.long}")
    private String name = "";

    private boolean shared;
    private boolean usual;

    @Size(max = 2000, message = "{initiative.view.query.long}")
    private String query = "";

    static ViewForm of(SavedView view) {
        ViewForm form = new ViewForm();
        form.name = view.name();
        form.shared = view.shared();
        form.usual = view.usual();
        form.query = view.query();
        return form;
    }

    SaveView toCommand() {
        return new SaveView(name, shared, usual);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public boolean isUsual() {
        return usual;
    }

    public void setUsual(boolean usual) {
        this.usual = usual;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }
}
