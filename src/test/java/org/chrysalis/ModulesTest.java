package org.chrysalis;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(ChrysalisApplication.class);

    @Test
    void everyModuleDependsOnlyOnThoseThatItNames() {
        modules.verify();
    }

    /** Drawn from the code at every build; docs/architecture.md shows it. */
    @Test
    void drawsTheModules() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
    }
}
