import { Disposable, languages, type Memento, Range, type TextDocument, workspace } from 'vscode';
import { findMarker, isRoadmapName, type MarkerKind } from '../roadmap/document/marker';
import { LANGUAGE } from './language';

const LINES = 50; // of a document that is not ours yet: no more are read
const REMEMBERED = 'languageChosenByHand';
const MOST_REMEMBERED = 200;

/** What has just happened to a document. */
type Moment = 'opened' | 'changed' | 'saved';

/**
 * Gives documents their language: ours where the marker stands, YAML or JSON back where one of our names misleads.
 * A language that the user has chosen is left alone from then on.
 */
export class Takeover implements Disposable {
  /** Documents seen so far. VS Code opens a document again when its language changes, and it is the same object. */
  private readonly seen = new WeakSet<TextDocument>();
  private readonly switching = new WeakSet<TextDocument>();
  /** Addresses of the documents whose language was chosen by hand. */
  private readonly chosen: Set<string>;
  private readonly listeners: Disposable;

  /**
   * @param memory keeps the choices that go against the marker, for the next time the window is opened
   * @param onRoadmap called for each document that is, or has become, a roadmap
   */
  constructor(
    private readonly memory: Memento,
    private readonly onRoadmap: () => void,
  ) {
    this.chosen = new Set(memory.get<string[]>(REMEMBERED, []));
    this.listeners = Disposable.from(
      workspace.onDidOpenTextDocument((document) => this.opened(document)),
      workspace.onDidSaveTextDocument((document) => this.look(document, 'saved')),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.some(({ range }) => range.start.line < LINES)) this.look(document, 'changed');
      }),
    );
  }

  lookAtOpenDocuments(): void {
    for (const document of workspace.textDocuments) this.opened(document);
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private opened(document: TextDocument): void {
    const languageChanged = this.seen.has(document);
    this.seen.add(document);
    if (!languageChanged) this.look(document, 'opened');
    else {
      if (!this.switching.has(document)) this.remember(document);
      if (document.languageId === LANGUAGE) this.onRoadmap();
    }
  }

  private look(document: TextDocument, moment: Moment): void {
    if (document.languageId === LANGUAGE) {
      if (moment === 'changed') return;
      if (this.misleads(document)) void this.switchTo(document, languageWithoutMarker(document));
      else this.onRoadmap();
    } else if (mayBeOurs(document) && !this.chosen.has(document.uri.toString())) {
      const kind = markerOf(document);
      // While the marker is being typed, what is nearly it is not a mistake yet.
      if (kind === 'marker' || (kind === 'near' && moment !== 'changed')) void this.switchTo(document, LANGUAGE);
    }
  }

  /** Whether a document has our language for its name only, and that can be mended. */
  private misleads(document: TextDocument): boolean {
    const { uri, isUntitled } = document;
    if (isUntitled || !isRoadmapName(uri.path) || this.chosen.has(uri.toString())) return false;
    return findMarker(document.getText(), true).kind === 'none';
  }

  private async switchTo(document: TextDocument, language: string): Promise<void> {
    this.switching.add(document);
    try {
      await languages.setTextDocumentLanguage(document, language);
    } catch {
      // It was closed meanwhile, or the language is switched off: the document stays as it is.
    } finally {
      this.switching.delete(document);
    }
  }

  private remember(document: TextDocument): void {
    const uri = document.uri.toString();
    this.chosen.add(uri);
    if (document.isUntitled) return;
    const others = this.memory.get<string[]>(REMEMBERED, []).filter((other) => other !== uri);
    const kind = markerOf(document);
    const asWeWould = (document.languageId === LANGUAGE) === (kind === 'marker' || kind === 'near');
    const list = asWeWould ? others : [...others, uri].slice(-MOST_REMEMBERED);
    void this.memory.update(REMEMBERED, list);
  }
}

/** JSON only where the name says so: a foreign JSON file is never looked into. */
function mayBeOurs({ languageId, uri }: TextDocument): boolean {
  return languageId === 'yaml' || (/^jsonc?$/.test(languageId) && isRoadmapName(uri.path));
}

/** What the first lines say; they are all that is read. */
function markerOf(document: TextDocument): MarkerKind {
  const text = document.getText(document.lineCount > LINES ? new Range(0, 0, LINES, 0) : undefined);
  return findMarker(text, isRoadmapName(document.uri.path)).kind;
}

const languageWithoutMarker = ({ uri }: TextDocument): string => (/\.json$/i.test(uri.path) ? 'json' : 'yaml');
