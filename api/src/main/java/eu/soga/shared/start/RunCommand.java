package eu.soga.shared.start;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;

/** Runs the command that the first argument names. */
class RunCommand implements QuarkusApplication {
    private final Instance<Command> commands;

    RunCommand(Instance<Command> commands) {
        this.commands = commands;
    }

    @Override
    @ActivateRequestContext
    public int run(String... arguments) {
        return commands.stream()
                .filter(command -> command.word().equals(arguments[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no command is called " + arguments[0]))
                .run();
    }
}
