import {Argument, Command, type Option} from 'commander';
import {ruleNames} from '../diagnostics/rule-names.ts';
import {exitStatus} from './exit.ts';

const shells = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof shells)[number];

/** An option of a command, and what can follow it. */
interface Choice {
  readonly flag: string;
  readonly about: string;
  readonly takesValue: boolean;
  /** Empty where that is anything, such as a file. */
  readonly values: readonly string[];
}

/** What can follow a command: its options, and words where it takes one of some. */
interface Words {
  readonly command: string;
  readonly about: string;
  readonly options: readonly Choice[];
  readonly words: readonly string[];
}

/** `personas completions`: prints what a shell needs to complete the commands and options of `personas`. */
export function completionsCommand(exit: (status: number) => void): Command {
  return new Command('completions')
    .description('print the completions of a shell, to be read by its start file')
    .addArgument(new Argument('<shell>', 'the shell').choices([...shells]))
    .action((shell: Shell, _, command: Command) => {
      const all = (command.parent?.commands ?? []).map(wordsOf);
      process.stdout.write(`${scripts[shell](all)}\n`);
      exit(exitStatus.clean);
    });
}

function wordsOf(command: Command): Words {
  return {
    command: command.name(),
    about: command.description(),
    options: command.createHelp().visibleOptions(command).flatMap(choiceOf),
    words: [
      ...command.registeredArguments.flatMap(({argChoices = []}) => argChoices),
      ...(command.name() === 'explain' ? ruleNames : []),
    ],
  };
}

function choiceOf({long, description, required, optional, argChoices}: Option): Choice[] {
  if (!long) return [];
  const values = argChoices ?? (/^--(?:skip-)?rule$/.test(long) ? ruleNames : []);
  return [{flag: long, about: description, takesValue: required || optional, values}];
}

const scripts: Readonly<Record<Shell, (all: readonly Words[]) => string>> = {
  bash: (all) => `_personas() {
  local cur=\${COMP_WORDS[COMP_CWORD]} words=
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${valueCases(all, (pattern, values) => `    ${pattern}) words='${values}' ;;`)}
    *) case \${COMP_WORDS[1]} in
${all.map((one) => `      ${one.command}) words='${following(one)}' ;;`).join('\n')}
    esac ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && words='${all.map(({command}) => command).join(' ')}'
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -o bashdefault -F _personas personas`,
  zsh: (all) => `#compdef personas
_personas() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${all.map(({command, about}) => `      '${command}:${quoted(about)}'`).join('\n')}
    )
    _describe command commands
    return
  fi
  case "$words[2] $words[CURRENT-1]" in
${valueCases(all, (pattern, values) => `    ${pattern}) compadd -- ${values}; return ;;`)}
  esac
  case $words[2] in
${all.map((one) => `    ${one.command}) compadd -- ${following(one)} ;;`).join('\n')}
  esac
  _files
}
if [ "$funcstack[1]" = _personas ]; then _personas; else compdef _personas personas; fi`,
  fish: (all) =>
    [
      ...all.map(
        ({command, about}) =>
          `complete -c personas -n __fish_use_subcommand -f -a ${command} -d '${quotedForFish(about)}'`,
      ),
      ...all.flatMap(({command, options, words}) => {
        const start = `complete -c personas -n '__fish_seen_subcommand_from ${command}'`;
        const valuesOf = ({takesValue, values}: Choice) =>
          values.length > 0 ? ` -x -a '${values.join(' ')}'` : takesValue ? ' -r' : '';
        return [
          ...(words.length > 0 ? [`${start} -f -a '${words.join(' ')}'`] : []),
          ...options.map(
            (option) => `${start} -l ${option.flag.slice(2)}${valuesOf(option)} -d '${quotedForFish(option.about)}'`,
          ),
        ];
      }),
    ].join('\n'),
};

/** The cases of a shell in which only the values of an option can follow. */
function valueCases(all: readonly Words[], write: (pattern: string, values: string) => string): string {
  return all
    .flatMap(({command, options}) =>
      options
        .filter(({values}) => values.length > 0)
        .map(({flag, values}) => write(`'${command} ${flag}'`, values.join(' '))),
    )
    .join('\n');
}

function following({options, words}: Words): string {
  return [...options.map(({flag}) => flag), ...words].join(' ');
}

/** Text within single quotes of a shell. */
function quoted(text: string): string {
  return text.replaceAll("'", "'\\''");
}

function quotedForFish(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
