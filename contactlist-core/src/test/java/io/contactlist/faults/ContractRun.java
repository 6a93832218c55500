package io.contactlist.faults;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Tests of a contract, run on an implementation with one fault or none. */
final class ContractRun implements TestExecutionListener {

    private static final String FAULT = "fault";

    private final List<String> passed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private ContractRun() {}

    /** Runs those tests of a contract whose names begin so; its constructor is given the fault. */
    static ContractRun of(Class<?> contract, Enum<?> fault, String names) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contract))
                .filters(EngineFilter.includeEngines("junit-jupiter"), named(names))
                .configurationParameter(FAULT, fault.name())
                .build();
        LauncherConfig alone = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .build();
        ContractRun run = new ContractRun();
        LauncherFactory.create(alone).execute(request, run);
        return run;
    }

    private static PostDiscoveryFilter named(String names) {
        return descriptor -> FilterResult.includedIf(descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName().startsWith(names))
                .orElse(true));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String name = test.getSource()
                .map(source -> source instanceof MethodSource method ? method.getMethodName() : source.toString())
                .orElse(test.getDisplayName());
        switch (result.getStatus()) {
            case SUCCESSFUL -> {
                if (test.isTest()) {
                    passed.add(name);
                }
            }
            case FAILED -> failed.add(name);
            case ABORTED -> skipped.add(name);
        }
    }

    List<String> passed() {
        return passed;
    }

    List<String> failed() {
        return failed;
    }

    List<String> skipped() {
        return skipped;
    }

    /** Gives the contract the fault that the run is about. */
    static final class Chosen implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType().isEnum();
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            String chosen = test.getConfigurationParameter(FAULT).orElseThrow();
            for (Object fault : parameter.getParameter().getType().getEnumConstants()) {
                if (((Enum<?>) fault).name().equals(chosen)) {
                    return fault;
                }
            }
            throw new IllegalArgumentException("there is no fault " + chosen);
        }
    }
}
