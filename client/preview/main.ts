import { App } from './app';
import { listen, loadState, post } from './host';
import { strings } from './strings';

// No cut, copy and paste where there is no text.
document.body.dataset.vscodeContext = JSON.stringify({ preventDefaultContextMenuItems: true });

document.title = strings.picture;

const root = document.createElement('div');
root.className = 'app';
document.body.append(root);

const app = new App(root, loadState());
listen((message) => app.handle(message));
post({ type: 'ready' });
