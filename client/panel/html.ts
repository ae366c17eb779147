import { Uri, type Webview } from 'vscode';

/** Where the bundle is: the only place that a preview may read from. */
export const bundleFolder = (extension: Uri): Uri => Uri.joinPath(extension, 'dist');

/** The page of a preview. It is set once; all else comes as messages. */
export function previewHtml(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const file = (name: string): string => webview.asWebviewUri(Uri.joinPath(bundleFolder(extension), name)).toString();
  const source = webview.cspSource;
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    `img-src ${source} data: blob:`,
    `font-src ${source}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1.0">
<link rel="stylesheet" href="${file('preview.css')}">
</head>
<body>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>
`;
}
