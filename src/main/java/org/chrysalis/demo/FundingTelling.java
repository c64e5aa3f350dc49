package org.chrysalis.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.chrysalis.funding.FundingLedger;
import org.chrysalis.funding.FundingPurpose;
import org.chrysalis.funding.Horizon;
import org.chrysalis.funding.SaveFunding;
import org.chrysalis.funding.SaveHorizon;
import org.chrysalis.funding.SaveSpend;
import org.chrysalis.funding.Spending;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What pays for each initiative: the sums of the story, and what was spent, hoped for and needed besides. */
@Component
class FundingTelling implements Teller {

    /** As long as a budget report takes. */
    private static final int REPORTED_AFTER = 8;

    private final FundingLedger ledger;
    private final Spending spending;
    private final Horizon horizon;
    private final Map<String, Money> staged;

    FundingTelling(FundingLedger ledger, Spending spending, Horizon horizon, JsonMapper json) {
        this.ledger = ledger;
        this.spending = spending;
        this.horizon = horizon;
        this.staged = read(json);
    }

    /** What the story leaves open about the money of an initiative; the sums by their source. */
    record Money(
            Map<String, Sum> sums,
            @Nullable List<Hope> hoped,
            @Nullable Lasting horizon) {}

    record Sum(
            FundingPurpose purpose,
            @Nullable String conditions,
            @Nullable List<Spent> spent) {}

    /** @param on when it was entered; none where as usual some days after */
    record Spent(
            LocalDate by,
            BigDecimal amount,
            @Nullable String note,
            @Nullable LocalDate on) {}

    record Hope(
            LocalDate on,
            String source,
            BigDecimal amount,
            FundingPurpose purpose,
            LocalDate from,
            @Nullable LocalDate to,
            String conditions) {}

    record Lasting(LocalDate on, LocalDate outcomesBy, BigDecimal monthlyNeed) {}

    @Override
    public void tell(Scene scene) {
        Money money = staged.get(scene.told().ref());
        if (money == null) {
            return;
        }
        scene.told()
                .funding()
                .forEach(told ->
                        tell(scene, told, Objects.requireNonNull(money.sums().get(told.get(0)))));
        for (Hope hope : Objects.requireNonNullElse(money.hoped(), List.<Hope>of())) {
            SaveFunding command = new SaveFunding(
                    hope.source(),
                    hope.amount(),
                    hope.purpose(),
                    scene.shift().day(hope.from()),
                    hope.to() == null ? null : scene.shift().day(hope.to()),
                    false,
                    hope.conditions(),
                    0);
            on(scene, hope.on(), () -> ledger.add(lead(scene), scene.told().ref(), command));
        }
        if (money.horizon() != null) {
            SaveHorizon command = new SaveHorizon(
                    scene.shift().day(money.horizon().outcomesBy()),
                    money.horizon().monthlyNeed(),
                    0);
            on(
                    scene,
                    money.horizon().on(),
                    () -> horizon.save(lead(scene), scene.told().ref(), command));
        }
    }

    private void tell(Scene scene, List<String> told, Sum sum) {
        LocalDate from = LocalDate.parse(told.get(2));
        LocalDate logged = LocalDate.parse(scene.told().moves().get(0).get(0));
        SaveFunding command = new SaveFunding(
                told.get(0),
                new BigDecimal(told.get(1)),
                sum.purpose(),
                scene.shift().day(from),
                told.get(3).isEmpty() ? null : scene.shift().day(told.get(3)),
                true,
                scene.shift().text(Objects.requireNonNullElse(sum.conditions(), "")),
                0);
        AtomicLong id = new AtomicLong();
        on(
                scene,
                from.isBefore(logged) ? logged : from,
                () -> id.set(ledger.add(lead(scene), scene.told().ref(), command)));
        for (Spent spent : Objects.requireNonNullElse(sum.spent(), List.<Spent>of())) {
            SaveSpend entry = new SaveSpend(
                    scene.shift().day(spent.by()), spent.amount(), Objects.requireNonNullElse(spent.note(), ""));
            on(
                    scene,
                    Objects.requireNonNullElse(spent.on(), spent.by().plusDays(REPORTED_AFTER)),
                    () -> spending.record(lead(scene), scene.told().ref(), id.get(), entry));
        }
    }

    private static void on(Scene scene, LocalDate told, Runnable what) {
        scene.chronicle().on(scene.shift().day(told), what);
    }

    private static Actor lead(Scene scene) {
        return scene.council().person(scene.details().leads().get(0));
    }

    private static Map<String, Money> read(JsonMapper json) {
        try (var in = new ClassPathResource("demo/funding.json").getInputStream()) {
            return json.readValue(in, new TypeReference<Map<String, Money>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
