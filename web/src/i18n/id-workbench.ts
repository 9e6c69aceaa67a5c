/** What the question's half of the workbench says in Indonesian. Its page brings these words itself. */
export const idWorkbench = {
  intro: 'Ajukan pertanyaan yang boleh Anda ajukan, dan bawa jawabannya.',
};

export type WorkbenchWords = typeof idWorkbench;
