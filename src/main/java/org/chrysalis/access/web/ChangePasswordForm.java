package org.chrysalis.access.web;

import jakarta.validation.constraints.NotBlank;
import org.chrysalis.support.web.NotAboutFamilies;

/** What was typed to change a password. */
@NotAboutFamilies
class ChangePasswordForm {

    @NotBlank(message = "{access.password.present.missing}")
    private String present = "";

    @NotBlank(message = "{access.password.new.missing}")
    private String password = "";

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
