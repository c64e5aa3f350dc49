package org.chrysalis.access.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.chrysalis.people.FoundOrganisation;
import org.chrysalis.support.PersonalData.Kind;
import org.chrysalis.support.web.MayHold;
import org.chrysalis.support.web.NotAboutFamilies;

/** What was typed to set the program up. */
class SetUpForm {

    @NotBlank(message = "{access.set-up.name.missing}")
    @Size(max = 120, message = "{access.set-up.name.long}")
    private String name = "";

    @Pattern(regexp = "\\s*[A-Za-z]{2,5}\\s*", message = "{access.set-up.code.form}")
    private String code = "";

    @Pattern(regexp = "FIVE_STAGES|SIX_STAGES", message = "{access.set-up.pathway.missing}")
    private String pathway = "FIVE_STAGES";

    @NotBlank(message = "{access.name.missing}")
    @Size(max = 120, message = "{access.name.long}")
    private String administrator = "";

    @NotBlank(message = "{access.sign-in.email.missing}")
    @Size(max = 254, message = "{access.email.form}")
    @Pattern(
            regexp = "\\s*|\\s*[^\\s@,;:<>()\\[\\]\"\\\\]+@[^\\s@,;:<>()\\[\\]\"\\\\]+\\s*",
            message = "{access.email.form}")
    @MayHold(Kind.EMAIL)
    private String email = "";

    @NotBlank(message = "{access.password.new.missing}")
    private String password = "";

    @NotAboutFamilies
    private String token = "";

    FoundOrganisation toCommand() {
        return new FoundOrganisation(
                code.strip().toUpperCase(Locale.ROOT), name.strip(), email, administrator.strip(), pathway);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPathway() {
        return pathway;
    }

    public void setPathway(String pathway) {
        this.pathway = pathway;
    }

    public String getAdministrator() {
        return administrator;
    }

    public void setAdministrator(String administrator) {
        this.administrator = administrator;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}
