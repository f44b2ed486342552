package unwind.app.command;

import java.util.List;

/** Commands that belong together: a menu, a heading of the palette and of the shortcut sheet. */
public record CommandGroup(String title, List<MenuCommand> commands) {
    public CommandGroup {
        commands = List.copyOf(commands);
    }
}
