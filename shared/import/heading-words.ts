/*
 * Usual headings in English, German, French, Spanish, Italian, Dutch, and Portuguese, by field, beside those of the
 * fields themselves. Case, accents, spaces and punctuation don't count, so deal_name and dealName are "Deal name". No
 * heading stands for two fields of a record.
 */

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

export const dealHeadings: Readonly<Record<string, readonly string[]>> = {
  number: list(`
    Deal number, Opportunity no, No, Nummer, Nr, Numéro, Numero, Número, Volgnummer, Vorgangsnummer,
    Chancennummer
  `),
  topic: list(`
    Deal title, Opportunity title, Title, Subject, Project, Project name, Sales opportunity, Thema, Betreff,
    Titel, Verkaufschance, Vertriebschance, Verkaufsprojekt, Projekt, Vorgang, Bezeichnung, Opportunité,
    Affaire, Sujet, Objet, Projet, Nom de l’affaire, Intitulé, Oportunidad, Asunto, Tema, Negocio, Proyecto,
    Nombre del negocio, Título, Opportunità, Trattativa, Oggetto, Affare, Progetto, Titolo, Nome trattativa,
    Verkoopkans, Onderwerp, Naam verkoopkans, Oportunidade, Assunto, Negócio, Projeto, Nome do negócio
  `),
  customer: list(`
    Client, Client name, Customer name, Organisation, Organization name, Company / Account, Buyer, Kunde,
    Firma, Unternehmen, Kundenname, Firmenname, Auftraggeber, Entreprise, Société, Nom du client, Compte,
    Cliente, Empresa, Cuenta, Compañía, Azienda, Società, Ragione sociale, Nombre del cliente, Nome cliente,
    Klant, Bedrijf, Klantnaam, Bedrijfsnaam, Relatie, Conta, Nome da empresa
  `),
  contact: list(`
    Person, Contact full name, Ansprechpartner, Kontakt, Kontaktperson, Interlocuteur, Contacto,
    Persona de contacto, Contatto, Referente, Contactpersoon, Contato, Nom du contact
  `),
  salesperson: list(`
    Rep, Sales representative, Account executive, Account manager, Seller, Assigned to, Owner name,
    Verkäufer, Vertriebler, Vertriebsmitarbeiter, Zuständig, Besitzer, Verantwortlich, Betreuer, Commercial,
    Vendeur, Propriétaire, Responsable, Vendedor, Comercial, Propietario, Venditore, Commerciale,
    Responsabile, Proprietario, Verkoper, Eigenaar, Accountmanager, Proprietário, Responsável
  `),
  status: list(`
    Deal status, Opportunity status, Zustand, Statut, État, Estado, Situación, Stato, Situação
  `),
  cycle: list(`
    Sales process, Sales pipeline, Vertriebsprozess, Verkaufsprozess, Pipeline name, Verkoopproces
  `),
  stage: list(`
    Sales stage, Phase, Pipeline stage, Step, Verkaufsphase, Vertriebsphase, Stufe, Étape, Phase de vente,
    Etapa, Fase, Fase de venta, Fase di vendita, Verkoopfase, Stadium, Etapa de venda
  `),
  estimatedRevenue: list(`
    Deal value, Deal amount, Revenue, Opportunity amount, Total, Total value, Price, Sum, Worth, Umsatz,
    Betrag, Wert, Auftragswert, Volumen, Erwarteter Umsatz, Geschätzter Umsatz, Summe, Montant, Valeur,
    Chiffre d’affaires, Revenu estimé, CA, Importe, Valor, Monto, Ingresos, Ingresos estimados, Importo,
    Valore, Fatturato, Ricavo stimato, Bedrag, Waarde, Omzet, Verwachte omzet, Montante, Receita,
    Receita estimada, Valor do negócio, Valor estimado
  `),
  currency: list(`
    Amount currency, Amount ISO code, Currency ISO code, ISO code, Deal currency, Currency of value, Währung,
    Waehrung, Devise, Monnaie, Moneda, Divisa, Valuta, Moeda, Währungscode
  `),
  chances: list(`
    Probability pct, Probability percent, Win probability, Win chance, Likelihood, Confidence, Chance,
    Wahrscheinlichkeit, Abschlusswahrscheinlichkeit, Erfolgschance, Probabilité, Probabilidad, Probabilità,
    Waarschijnlijkheid, Kans %, Slagingskans, Probabilidade
  `),
  closeDate: list(`
    Expected close, Estimated close, Forecast close date, Target close date, Expected decision date,
    Due date, Abschluss, Abschlussdatum, Erwartetes Abschlussdatum, Erwarteter Abschluss, Zieldatum,
    Date de clôture, Clôture prévue, Date de clôture prévue, Date de signature, Échéance, Fecha de cierre,
    Cierre previsto, Fecha de cierre prevista, Fecha estimada de cierre, Vencimiento, Data di chiusura,
    Chiusura prevista, Data chiusura, Data prevista, Scadenza, Sluitingsdatum, Verwachte sluitingsdatum,
    Afsluitdatum, Data de fechamento, Data de fecho, Fechamento previsto
  `),
  actualCloseDate: list(`
    Closed at, Closed date, Date closed, Won date, Lost date, Decision date, Close time, Signed on,
    Abgeschlossen am, Geschlossen am, Tatsächliches Abschlussdatum, Clôturé le, Clôturée le,
    Date de clôture réelle, Cerrado el, Fecha real de cierre, Chiuso il, Gesloten op, Fechado em
  `),
  actualRevenue: list(`
    Won amount, Closed amount, Final amount, Tatsächlicher Umsatz, Abschlusswert, Revenu réel,
    Ingresos reales, Ricavo effettivo, Werkelijke omzet, Receita real
  `),
  startDate: list(`
    Date started, Startdatum, Beginn, Date de début, Fecha de inicio, Data di inizio, Begindatum,
    Data de início
  `),
  createdDate: list(`
    Created at, Creation date, Date created, Creation time, Erstellt, Erstellt am, Angelegt am, Erstelldatum,
    Erstellungsdatum, Créé le, Date de création, Creado, Creado el, Fecha de creación, Creato il,
    Data di creazione, Aangemaakt, Aangemaakt op, Aanmaakdatum, Criado em, Data de criação
  `),
  closeReason: list(`
    Loss reason, Lost because, Won reason, Closed lost reason, Closed won reason, Win loss reason, Grund,
    Verlustgrund, Abschlussgrund, Raison, Motif, Motif de perte, Raison de la perte, Motivo,
    Motivo de pérdida, Motivo di perdita, Motivo da perda, Reden, Reden verlies, Razón
  `),
  category: list(`
    Forecast, Prognosekategorie, Forecastkategorie, Catégorie de prévision, Categoría, Categoria
  `),
  rating: list(`Temperature, Bewertung, Évaluation, Calificación, Valutazione, Beoordeling, Classificação`),
  priority: list(`Priorität, Priorité, Prioridad, Priorità, Prioriteit, Prioridade, Prio, Importance`),
  tags: list(`
    Schlagwörter, Stichwörter, Étiquettes, Mots-clés, Etiquetas, Etichette, Trefwoorden, Marcadores
  `),
  leadSource: list(`
    Origin, Deal source, Herkunft, Quelle, Leadquelle, Origine, Provenance, Origen, Fuente, Fonte, Bron,
    Herkomst, Origem
  `),
  description: list(`
    Comments, Comment, Remarks, Details, Note, Beschreibung, Bemerkung, Bemerkungen, Notiz, Notizen,
    Kommentar, Description de l’affaire, Remarques, Commentaire, Descripción, Notas, Comentarios,
    Descrizione, Commenti, Omschrijving, Opmerkingen, Descrição, Observações
  `),
  budgetAmount: list(`
    Budgetbetrag, Kundenbudget, Montant du budget, Presupuesto, Importe del presupuesto, Orçamento
  `),
  budgetStatus: list(`Budgetstatus, Statut du budget, Estado del presupuesto, Stato del budget`),
  timeFrame: list(`
    Kaufzeitraum, Délai d’achat, Plazo de compra, Periodo di acquisto, Aankooptermijn, Prazo de compra
  `),
  purchaseProcess: list(`
    Kaufprozess, Processus d’achat, Proceso de compra, Processo di acquisto, Aankoopproces,
    Processo de compra
  `),
  need: list(`Bedarf, Besoin, Necesidad, Esigenza, Behoefte, Necessidade`),
  customerNeed: list(`Kundenbedarf, Besoin du client, Necesidad del cliente, Klantbehoefte`),
  currentSituation: list(`
    Ausgangslage, Aktuelle Situation, Situation actuelle, Situación actual, Situazione attuale,
    Huidige situatie
  `),
  proposedSolution: list(`
    Lösungsvorschlag, Solution proposée, Solución propuesta, Soluzione proposta, Voorgestelde oplossing
  `),
  externalId: list(`
    Deal identifier, Opportunity identifier, ID externo, Externe ID, Kennung, Identifiant, Identificador
  `),
};

export const customerHeadings: Readonly<Record<string, readonly string[]>> = {
  number: list(`
    Kundennummer, Numéro de client, Número de cliente, Codice cliente, Klantnummer, Customer no, Customer ID
  `),
  kind: list(`Record type, Art, Typ, Genre, Tipo, Soort`),
  name: list(`
    Client, Client name, Customer name, Organisation, Kunde, Firma, Unternehmen, Kundenname, Firmenname, Nom,
    Entreprise, Société, Raison sociale, Nombre, Empresa, Nombre de la empresa, Razón social, Nome, Azienda,
    Ragione sociale, Naam, Bedrijf, Bedrijfsnaam, Klant, Nome da empresa
  `),
  firstName: list(`Forename, Vorname, Prénom, Nombre de pila, Voornaam, Primeiro nome, Nome di battesimo`),
  lastName: list(`
    Nachname, Familienname, Nom de famille, Apellido, Apellidos, Cognome, Achternaam, Sobrenome, Apelido
  `),
  jobTitle: list(`Role, Funktion, Berufsbezeichnung, Fonction, Poste, Cargo, Puesto, Ruolo, Functie`),
  account: list(`Works at, Parent account, Arbeitgeber, Employeur, Empleador, Datore di lavoro, Werkgever`),
  industry: list(`Branche, Secteur, Secteur d’activité, Sector de actividad, Settore, Bedrijfstak, Setor`),
  phone: list(`Tel, Phone no, Telefon, Telefonnummer, Téléphone, Teléfono, Telefono, Telefoon, Telefone`),
  mobile: list(`Cell, Handy, Mobil, Mobiltelefon, Portable, Móvil, Celular, Cellulare, Mobiel, Telemóvel`),
  email: list(`
    E-Mail-Adresse, Courriel, Adresse e-mail, Correo, Correo electrónico, Posta elettronica, E-mailadres
  `),
  website: list(`Webseite, Internet, Site web, Sitio web, Página web, Sito web, Sito, Site`),
  street: list(`
    Straße, Strasse, Adresse, Rue, Dirección, Calle, Indirizzo, Via, Straat, Adres, Endereço, Rua
  `),
  postalCode: list(`
    PLZ, Postleitzahl, Code postal, Código postal, CAP, Codice postale, Postcode / Zip, CEP
  `),
  city: list(`Ort, Stadt, Ville, Ciudad, Población, Città, Plaats, Stad, Cidade, Localidade`),
  region: list(`
    County, Bundesland, Région, Departement, Provincia, Región, Regione, Provincie, Regio, Região
  `),
  country: list(`Land, Pays, País, Paese, Nazione`),
  owner: list(`
    Rep, Account manager, Verkäufer, Zuständig, Betreuer, Commercial, Propriétaire, Responsable, Propietario,
    Responsabile, Proprietario, Eigenaar, Responsável
  `),
  tags: list(`Schlagwörter, Étiquettes, Etiquetas, Etichette, Trefwoorden, Marcadores`),
  defaultCurrency: list(`Währung, Devise, Moneda, Divisa, Valuta, Moeda`),
};
