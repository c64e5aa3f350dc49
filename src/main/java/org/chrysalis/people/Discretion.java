package org.chrysalis.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What of the trail is kept from a person, as the features say. */
@Component
public class Discretion {

    private final SingletonSupplier<List<DiscreetKinds>> features;

    Discretion(ObjectProvider<DiscreetKinds> features) {
        this.features = SingletonSupplier.of(() -> features.stream().toList());
    }

    /** The kinds of subject of which this person reads nothing. */
    public Set<String> hiddenFrom(Actor actor, boolean own) {
        return features.obtain().stream()
                .filter(feature -> !feature.openTo(actor, own))
                .flatMap(feature -> feature.kinds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
