import {
  asHostMessage,
  asPreviewState,
  type HostMessage,
  type PreviewState,
  type ViewMessage,
} from '../../roadmap/timeline/messages';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

export function post(message: ViewMessage): void {
  api.postMessage(message);
}

/** Calls back with each message of the host; anything else is dropped. */
export function listen(handle: (message: HostMessage) => void): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = asHostMessage(event.data);
    if (message) handle(message);
  });
}

export function loadState(): PreviewState | undefined {
  return asPreviewState(api.getState());
}

export function saveState(state: PreviewState): void {
  api.setState(state);
}
