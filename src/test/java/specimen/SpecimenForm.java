package specimen;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.support.web.CivilDate;
import org.chrysalis.support.web.DateInput;

/** One of every field. */
public class SpecimenForm {

    private String submission = "11111111-2222-3333-4444-555555555555";

    @NotBlank(message = "{specimen.name.empty}")
    private String name = "";

    @NotBlank(message = "{specimen.change.empty}")
    @Size(max = 500, message = "{specimen.change.long}")
    private String change = "";

    @NotBlank(message = "{specimen.team.empty}")
    private String team = "";

    @NotBlank(message = "{specimen.stage.empty}")
    private String stage = "";

    @NotEmpty(message = "{specimen.lenses.empty}")
    private List<String> lenses = new ArrayList<>();

    @CivilDate(name = "specimen.since", notInFuture = true)
    private DateInput since = new DateInput();

    @NotBlank(message = "{specimen.password.empty}")
    private String password = "";

    private String cost = "";

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(String submission) {
        this.submission = submission;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public List<String> getLenses() {
        return lenses;
    }

    public void setLenses(List<String> lenses) {
        this.lenses = lenses;
    }

    public DateInput getSince() {
        return since;
    }

    public void setSince(DateInput since) {
        this.since = since;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCost() {
        return cost;
    }

    public void setCost(String cost) {
        this.cost = cost;
    }
}
