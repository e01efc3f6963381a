export const settings = {
  title: 'Settings',
  back: 'All settings',
  backTo: 'Back: {{title}}',
  groups: { own: 'Mine', company: 'Company', program: 'This app' },
  sections: {
    own: 'My settings',
    wizard: 'Quick set-up',
    employees: 'Employees',
    departments: 'Departments',
    numbers: 'Numbers',
    schedule: 'Business hours',
    options: 'More',
  },
  forbidden: {
    title: 'For administrators',
    words: 'You have no access to this section. Your company’s administrator can give it to you.',
  },
  look: {
    title: 'Look',
    zoom: 'Size of everything on the screen: Ctrl + and Ctrl −; Ctrl 0 for normal.',
  },
  about: {
    title: 'About',
    version: 'Version',
    company: 'Company',
    address: 'Address of your phone',
  },
};
