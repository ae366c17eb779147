import { App } from './app';
import { listen, loadState, post } from './host';

const root = document.createElement('div');
root.className = 'app';
document.body.append(root);

const app = new App(root, loadState());
listen((message) => app.handle(message));
post({ type: 'ready' });
