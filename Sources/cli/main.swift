import Glibc

// A closed pipe is told by the write that meets it (Output), not by a signal.
signal(SIGPIPE, SIG_IGN)

let words = Array(CommandLine.arguments.dropFirst())
exit(Program.run(words).rawValue)
